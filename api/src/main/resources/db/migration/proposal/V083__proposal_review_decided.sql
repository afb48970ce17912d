-- Who closed a review and why; null where it closed by itself, because the facts bear the award out again.
alter table review add column closed_by text;
alter table review add column closed_reason text;
create index review_of_proposal on review (proposal_id);
