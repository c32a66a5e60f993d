"""Rows: their times, speakers and corrections."""
