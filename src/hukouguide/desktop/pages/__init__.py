"""One page, one file. A page is built when it is entered and thrown away when it is left."""
