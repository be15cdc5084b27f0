-- bin/test works on a database of its own.
CREATE DATABASE banyan_test;
GRANT ALL PRIVILEGES ON banyan_test.* TO 'banyan_app'@'%';
