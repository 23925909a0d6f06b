"""The book of incoming documents (ND30 Điều 22): numbers of arrival, corrections, its pages."""
