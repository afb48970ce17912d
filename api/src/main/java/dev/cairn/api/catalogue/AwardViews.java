package dev.cairn.api.catalogue;

import dev.cairn.engine.award.Award;
import dev.cairn.engine.award.Unit;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.PackagingRule;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the readable form of award definitions. */
@Component
class AwardViews {

    private final RulesInForce rules;

    AwardViews(RulesInForce rules) {
        this.rules = rules;
    }

    AwardView view(AwardDefinition definition) {
        Award award = definition.award();
        return new AwardView(
                award.version().toString(),
                award.code().value(),
                award.title(),
                award.kind(),
                award.aqfLevel(),
                definition.design().description(),
                definition.say(),
                definition.rule().lines().map(line -> line(definition, line)).toList(),
                components(definition),
                definition.employers(),
                definition.effectiveFrom(),
                definition.effectiveTo(),
                definition.draftBecause(),
                new AwardView.ProvenanceView(
                        award.provenance().source(),
                        award.provenance().checked(),
                        award.provenance().illustrative(),
                        award.provenance().notes()),
                definition.notJudged());
    }

    private AwardView.LineView line(AwardDefinition definition, PackagingRule line) {
        boolean complete = !(line instanceof PackagingRule.Choose choose) || choose.complete();
        return new AwardView.LineView(
                line.id(),
                line.say(),
                complete,
                definition.doubtful().lines().contains(line.id()),
                line.units().stream()
                        .map(unit -> new AwardView.UnitView(
                                unit.value(),
                                title(unit),
                                definition.doubtful().units().contains(unit)))
                        .toList());
    }

    private String title(UnitCode unit) {
        return rules.current().catalogue().findUnit(unit).map(Unit::title).orElse("");
    }

    private List<AwardView.ComponentView> components(AwardDefinition definition) {
        return definition.components().stream()
                .flatMap(code ->
                        AwardController.latest(rules.current().catalogue().listAwards(), code).stream())
                .map(component -> new AwardView.ComponentView(
                        component.code().value(),
                        component.award().title(),
                        component.award().kind()))
                .toList();
    }
}
