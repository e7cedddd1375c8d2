"""What walls stand on this machine, proved by what happens when something runs against them."""
