"""What is wrong with a template, found without rendering it: tags as typed, their places, the fields they ask for."""
