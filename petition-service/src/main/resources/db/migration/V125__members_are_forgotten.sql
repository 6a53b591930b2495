-- A member who rated or spoke in the case that leads stands in the way of nobody's end: what he rated goes with
-- him, and a review stays without his name.
alter table petition_outcome_rating drop constraint petition_outcome_rating_member_id_fkey;
alter table petition_outcome_rating add constraint petition_outcome_rating_member_id_fkey
  foreign key (member_id) references petition_member on delete cascade;
alter table petition_review drop constraint petition_review_representative_id_fkey;
alter table petition_review add constraint petition_review_representative_id_fkey
  foreign key (representative_id) references petition_member on delete set null;
