package dev.cairn.api.catalogue;

import dev.cairn.api.listing.Listing;
import dev.cairn.api.problem.NotFoundProblem;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.packaging.AwardDefinition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/awards")
@Tag(name = "Awards")
class AwardController {

    private final RulesInForce rules;
    private final AwardViews views;

    AwardController(RulesInForce rules, AwardViews views) {
        this.rules = rules;
        this.views = views;
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "Every award of the catalogue, drafts too, with its source and how far it was checked")
    Listing<AwardView> list() {
        return Listing.whole(rules.current().catalogue().listAwards().stream()
                .map(views::view)
                .toList());
    }

    @GetMapping("/{code}")
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "One award in its latest version, with its rule in plain English and line by line")
    AwardView award(@PathVariable String code) {
        return views.view(find(code).orElseThrow(() -> new NotFoundProblem("award", code)));
    }

    private Optional<AwardDefinition> find(String code) {
        return parse(code).flatMap(award -> latest(rules.current().catalogue().listAwards(), award));
    }

    static Optional<AwardDefinition> latest(List<AwardDefinition> awards, AwardCode code) {
        return awards.stream().filter(award -> award.code().equals(code)).reduce((earlier, later) -> later);
    }

    private static Optional<AwardCode> parse(String code) {
        try {
            return Optional.of(new AwardCode(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
