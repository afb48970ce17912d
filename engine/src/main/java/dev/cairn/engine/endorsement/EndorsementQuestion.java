package dev.cairn.engine.endorsement;

import dev.cairn.engine.award.AwardKind;
import dev.cairn.engine.award.AwardVersion;
import java.util.List;

/**
 * What the endorsement policy is asked about one proposal.
 *
 * @param award the award version that is proposed
 * @param employers the ids of the organisations that the award names as endorsers, each once
 * @param restsOnLooseResults whether results that no component covers carry the award
 * @param components how many component awards it rests on
 * @param componentsEndorsedAndApproved whether each of these was endorsed and approved; a component that was itself issued
 *     automatically counts as approved (decision 20)
 */
public record EndorsementQuestion(
        AwardVersion award,
        AwardKind kind,
        List<String> employers,
        boolean restsOnLooseResults,
        int components,
        boolean componentsEndorsedAndApproved) {

    public EndorsementQuestion {
        employers = List.copyOf(employers);
        if (components < 0) {
            throw new IllegalArgumentException("Expected 0 or more components, but found %d.".formatted(components));
        }
    }
}
