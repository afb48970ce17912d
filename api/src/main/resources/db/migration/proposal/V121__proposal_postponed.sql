-- A learner who waits with an award that is proposed: it is not proposed again until they end that (edge case E7).
alter table award_bar drop constraint award_bar_because_check;
alter table award_bar add constraint award_bar_because_check
    check (because in ('declined', 'rejected', 'revoked', 'postponed'));
