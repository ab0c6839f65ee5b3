"""CoopLedger: double-entry books for Indonesian cooperatives."""

__version__ = "0.2.0"
