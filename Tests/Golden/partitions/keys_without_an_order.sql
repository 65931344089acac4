-- A partition key needs a type with an order, or for HASH with a hash function.
CREATE TABLE p1 (j json) PARTITION BY LIST (j);
CREATE TABLE p2 (j json) PARTITION BY RANGE (j);
CREATE TABLE p3 (j json) PARTITION BY HASH (j);
CREATE TABLE p4 (j xid) PARTITION BY LIST (j);
CREATE TABLE p5 (j aclitem) PARTITION BY RANGE (j);
CREATE TABLE p6 (j jsonpath) PARTITION BY LIST (j);
CREATE TABLE p7 (j jsonpath) PARTITION BY HASH (j);
CREATE TABLE p8 (j cid) PARTITION BY LIST (j);
CREATE TABLE p9 (j jsonb) PARTITION BY LIST (j);
