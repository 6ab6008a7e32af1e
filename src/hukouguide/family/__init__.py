"""Who the family is and what is known of them: people, answers, spells of time, places, the school calendar."""
