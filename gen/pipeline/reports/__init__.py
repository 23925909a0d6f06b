"""What agencies handed in: read once, checked, held over years, put on boards, and added up."""
