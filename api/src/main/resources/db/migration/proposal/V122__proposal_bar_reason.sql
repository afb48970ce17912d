-- Why a learner waits with an award, in the words of the person who decided it. Those belong with the bar, as the words of who lifts it do,
-- and not into the audit log, which holds ids and codes only.
alter table award_bar add column reason text;
