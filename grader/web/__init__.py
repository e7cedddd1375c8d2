"""What people see: one page per module in pages/, templates, static files, both languages."""
