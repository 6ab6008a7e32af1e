"""What a careful maintainer would notice: nothing here is wrong enough to leave a file out, each is worth a look."""
