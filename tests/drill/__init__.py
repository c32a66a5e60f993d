"""The fault drill: whatever happens to the program or the disk, nothing that was kept is lost."""
