package dev.cairn.api.proposal;

import dev.cairn.api.audit.AuditLog;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.stacking.Basis;
import dev.cairn.engine.stacking.Kept;
import dev.cairn.engine.stacking.Review;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Keeps what becomes of awards once they are issued: the review of one that the facts no longer bear out, with its chain, until they do
 * again or a person upholds it; and the bases that one came to rest on. In the caller's transaction, under the learner's lock.
 */
@Component
class IssuedAwards {

    private static final String SYSTEM = "system";
    private static final String SUBJECT = "proposal";

    private final ReviewRepository reviews;
    private final BasisRepository bases;
    private final ReviewChains chains;
    private final AuditLog audit;
    private final Clock clock;

    IssuedAwards(ReviewRepository reviews, BasisRepository bases, ReviewChains chains, AuditLog audit, Clock clock) {
        this.reviews = reviews;
        this.bases = bases;
        this.chains = chains;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens a review for each of these that is found to be reviewed, and closes those that are not any more. */
    void review(Collection<ProposalEntity> issued, Collection<Review> found) {
        Map<AwardVersion, Review> toReview =
                found.stream().collect(Collectors.toMap(Review::award, Function.identity()));
        Map<UUID, ReviewEntity> open =
                reviews
                        .findByProposalIdInAndClosedAtIsNull(
                                issued.stream().map(ProposalEntity::id).toList())
                        .stream()
                        .collect(Collectors.toMap(ReviewEntity::proposalId, Function.identity()));
        Instant now = clock.instant();
        for (ProposalEntity proposal : issued) {
            Review review = Optional.ofNullable(toReview.get(proposal.award()))
                    .filter(one -> !isUpheld(proposal, one.why()))
                    .orElse(null);
            ReviewEntity opened = open.get(proposal.id());
            if (review != null && opened != null) {
                follow(opened, review);
            } else if (review != null) {
                reviews.save(new ReviewEntity(proposal.id(), review.why(), chains.write(review.chain()), now));
                record("open-review", proposal.id(), "because", review.why());
            } else if (opened != null) {
                opened.restore(now);
                record("close-review", proposal.id(), "as", "restored");
            }
        }
    }

    /** More may be lost, or part of it be back, while nobody has looked yet: whoever looks sees what holds. */
    private void follow(ReviewEntity opened, Review review) {
        if (opened.nowStandsOn(review.why(), chains.write(review.chain()))) {
            record("amend-review", opened.proposalId(), "because", review.why());
        }
    }

    /** What a person has looked at and upheld is not put before them again; other grounds are. */
    private boolean isUpheld(ProposalEntity proposal, String why) {
        return reviews.existsByProposalIdAndClosedAsAndWhy(proposal.id(), ReviewEntity.UPHELD, why);
    }

    /** Appends what each of these rests on now, where that is not what it rested on last. */
    void keepBases(Collection<ProposalEntity> issued, Collection<Kept> kept) {
        Map<AwardVersion, Basis> now = kept.stream().collect(Collectors.toMap(Kept::award, Kept::basis));
        for (ProposalEntity proposal : issued) {
            Basis basis = now.get(proposal.award());
            if (basis != null && !basis.equals(last(proposal))) {
                bases.save(new BasisEntity(proposal.id(), basis, clock.instant()));
                record(
                        "note-new-basis",
                        proposal.id(),
                        "award",
                        proposal.award().toString());
            }
        }
    }

    private Basis last(ProposalEntity proposal) {
        List<BasisEntity> later = bases.findByProposalIdOrderById(proposal.id());
        return later.isEmpty() ? proposal.basis() : later.get(later.size() - 1).basis();
    }

    private void record(String action, UUID proposal, String about, String what) {
        audit.record(SYSTEM, action, SUBJECT, proposal.toString(), Map.of(about, what));
    }
}
