"""CoopLedger: double-entry books for Indonesian cooperatives."""

__version__ = "0.1.0"
