-- Union paths are ltree; trusted, so that the owner needs no superuser.
create extension if not exists ltree;
