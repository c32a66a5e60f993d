"""The panels beside the grid."""
