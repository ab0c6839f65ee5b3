"""What people do: one public function for each act, in one transaction."""
