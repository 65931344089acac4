-- REASSIGN OWNED first asks whether one may act for the old owner, then whether the new one exists, then for the new one.
CREATE ROLE ann;
CREATE ROLE bob;
SET ROLE ann;
REASSIGN OWNED BY bob TO nobody;
REASSIGN OWNED BY nobody TO ann;
REASSIGN OWNED BY ann TO nobody;
REASSIGN OWNED BY ann TO bob;
RESET ROLE;
GRANT bob TO ann;
SET ROLE ann;
REASSIGN OWNED BY ann TO bob;
