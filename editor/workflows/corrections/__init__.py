"""Corrections by hand: find and replace, lists, tidying, pasting, speakers."""
