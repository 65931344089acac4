-- A hospital keeps treatment and money apart. Doctors, nurses and clerks share one database; each sees what
-- the job needs, and the columns decide where two jobs meet.

CREATE ROLE hospital_owner NOLOGIN;
CREATE ROLE doctors;
CREATE ROLE nurses;
CREATE ROLE clerks;
CREATE ROLE meredith LOGIN IN ROLE doctors;
CREATE ROLE carla LOGIN IN ROLE nurses;
CREATE ROLE ted LOGIN IN ROLE clerks;

CREATE SCHEMA clinical AUTHORIZATION hospital_owner;
CREATE SCHEMA billing AUTHORIZATION hospital_owner;

SET ROLE hospital_owner;
CREATE TABLE clinical.patients (
    patient_id serial PRIMARY KEY,
    name text NOT NULL,
    born date,
    diagnosis text,
    ward text);
CREATE TABLE clinical.notes (
    note_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    patient_id integer NOT NULL REFERENCES clinical.patients,
    author name NOT NULL DEFAULT current_user,
    body text NOT NULL);
CREATE TABLE billing.invoices (
    invoice_id serial PRIMARY KEY,
    patient_id integer NOT NULL REFERENCES clinical.patients,
    amount numeric(8,2) NOT NULL CHECK (amount > 0),
    paid boolean NOT NULL DEFAULT false);
INSERT INTO clinical.patients (name, born, diagnosis, ward) VALUES
    ('P. Nut', '1980-05-01', 'allergy', 'A'), ('I. C. Bones', '1955-11-30', 'fracture', 'B'), ('N. N.', NULL, NULL, 'A');
INSERT INTO billing.invoices (patient_id, amount) VALUES (1, 120.50), (2, 2400.00);

-- Schemas first, then tables, then the narrow parts.
GRANT USAGE ON SCHEMA clinical TO doctors, nurses, clerks;
GRANT USAGE ON SCHEMA billing TO clerks;
GRANT SELECT, INSERT, UPDATE ON clinical.patients TO doctors;
GRANT USAGE ON SEQUENCE clinical.patients_patient_id_seq TO doctors;
GRANT SELECT (patient_id, name, ward), UPDATE (ward) ON clinical.patients TO nurses;
GRANT SELECT (patient_id, name) ON clinical.patients TO clerks;
GRANT SELECT, INSERT ON clinical.notes TO doctors, nurses;
GRANT SELECT, INSERT, UPDATE (paid) ON billing.invoices TO clerks;
RESET ROLE;
\dp clinical.*
\dp billing.*

-- The doctor.
SET SESSION AUTHORIZATION meredith;
SELECT name, diagnosis FROM clinical.patients WHERE ward = 'A' ORDER BY name;
INSERT INTO clinical.notes (patient_id, body) VALUES (1, 'No nuts.') RETURNING note_id, author;
INSERT INTO clinical.patients (name) VALUES ('New Patient') RETURNING patient_id;
UPDATE clinical.patients SET diagnosis = 'flu' WHERE name = 'N. N.';
DELETE FROM clinical.notes;
SELECT * FROM billing.invoices;

-- The nurse moves patients, and does not read diagnoses.
SET SESSION AUTHORIZATION carla;
SELECT name, ward FROM clinical.patients ORDER BY patient_id;
UPDATE clinical.patients SET ward = 'B' WHERE patient_id = 1 RETURNING name, ward;
UPDATE clinical.patients SET ward = 'C' WHERE diagnosis = 'flu';
UPDATE clinical.patients SET ward = 'C', diagnosis = NULL WHERE patient_id = 1;
SELECT * FROM clinical.patients;
INSERT INTO clinical.notes (patient_id, body) VALUES (1, 'Moved to B.') RETURNING author;
SELECT p.name, n.body FROM clinical.patients p JOIN clinical.notes n USING (patient_id) ORDER BY n.note_id;

-- The clerk writes invoices for patients whose illness is none of his business. A serial column was forgotten.
SET SESSION AUTHORIZATION ted;
INSERT INTO billing.invoices (patient_id, amount) VALUES (3, 80.00);
RESET SESSION AUTHORIZATION;
GRANT USAGE ON SEQUENCE billing.invoices_invoice_id_seq TO clerks;
SET SESSION AUTHORIZATION ted;
INSERT INTO billing.invoices (patient_id, amount) VALUES (3, 80.00) RETURNING invoice_id;
INSERT INTO billing.invoices (patient_id, amount) VALUES (99, 80.00);
UPDATE billing.invoices SET paid = true WHERE invoice_id = 1;
UPDATE billing.invoices SET amount = 1 WHERE invoice_id = 2;
SELECT p.name, i.amount, i.paid FROM billing.invoices i JOIN clinical.patients p USING (patient_id) ORDER BY i.invoice_id;
SELECT p.diagnosis FROM clinical.patients p;
SELECT count(*) FROM clinical.patients;
SELECT body FROM clinical.notes;
RESET SESSION AUTHORIZATION;

-- Ted moves to the ward. His old job goes with one statement, the new one comes with another.
REVOKE clerks FROM ted;
GRANT nurses TO ted;
\drg ted
SET SESSION AUTHORIZATION ted;
SELECT count(*) FROM billing.invoices;
SELECT count(*) FROM clinical.notes;
RESET SESSION AUTHORIZATION;
