package dev.cairn.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.engine.award.AwardKind;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.endorsement.EndorsementQuestion;
import dev.cairn.engine.endorsement.EndorsementRequirement;
import dev.cairn.engine.endorsement.EndorsementRequirement.Approval;
import dev.cairn.engine.endorsement.EndorsementTable;
import dev.cairn.engine.explanation.RuleRef;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The default rows of decision 20, from a question to a requirement. */
class EndorsementTableTest {

    private final EndorsementTable table = EndorsementTable.shipped();

    @Test
    void allEmployersEndorseAMicroCredentialAndARegistrarApprovesIt() {
        EndorsementRequirement asked = table.requirementFor(new EndorsementQuestion(
                AwardVersion.parse("MC-01@1"),
                AwardKind.MICRO_CREDENTIAL,
                List.of("wharf-hotel", "corner-cafe"),
                true,
                0,
                false));

        assertThat(asked.endorsers()).containsExactly("corner-cafe", "wharf-hotel");
        assertThat(asked.quorum()).isEqualTo(2);
        assertThat(asked.vetoHolders()).isEmpty();
        assertThat(asked.daysToDecide()).isEqualTo(14);
        assertThat(asked.approval()).isEqualTo(Approval.REGISTRAR);
        assertThat(asked.decidedBy()).hasToString("endorsement-policy@1#endorsement-policy_micro-credential");
    }

    @Test
    void theSystemIssuesASkillSetWhoseComponentsWereAllEndorsedAndApproved() {
        EndorsementRequirement asked = table.requirementFor(skillSet(false, true));

        assertThat(asked.endorsers()).isEmpty();
        assertThat(asked.quorum()).isZero();
        assertThat(asked.approval()).isEqualTo(Approval.AUTOMATIC);
    }

    @Test
    void aRegistrarApprovesASkillSetThatRestsOnLooseResultsToo() {
        assertThat(table.requirementFor(skillSet(true, true)).approval()).isEqualTo(Approval.REGISTRAR);
    }

    @Test
    void aRegistrarApprovesASkillSetWithAComponentThatWasNotApproved() {
        assertThat(table.requirementFor(skillSet(false, false)).approval()).isEqualTo(Approval.REGISTRAR);
    }

    /** Section H: a quorum larger than its endorsers cannot even be said; at the other side of the boundary all have to endorse. */
    @Test
    void hAQuorumLargerThanItsEndorsersIsRefused() {
        assertThat(requirement(2).quorum()).isEqualTo(2);
        assertThatThrownBy(() -> requirement(3)).hasMessageContaining("quorum of 0 to 2 endorsers, but found 3");
    }

    private static EndorsementRequirement requirement(int quorum) {
        return new EndorsementRequirement(
                List.of("corner-cafe", "wharf-hotel"),
                quorum,
                Set.of(),
                14,
                Approval.REGISTRAR,
                new RuleRef("endorsement-policy@1", "a-row"));
    }

    private static EndorsementQuestion skillSet(boolean loose, boolean approved) {
        return new EndorsementQuestion(
                AwardVersion.parse("SITSS00069@1"), AwardKind.SKILL_SET, List.of("wharf-hotel"), loose, 1, approved);
    }
}
