import SQLBasics
