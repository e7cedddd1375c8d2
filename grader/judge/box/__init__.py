"""The one door to foreign code: warm processes inside bubblewrap, and the children they fork."""
