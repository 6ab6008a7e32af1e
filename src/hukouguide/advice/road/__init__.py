"""The road: what is open to each child as the years go by, city by city, and what to do by which day."""
