package dev.cairn.api.catalogue;

import dev.cairn.api.account.Role;
import dev.cairn.api.problem.NotFoundProblem;
import dev.cairn.api.web.NavigationLink;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardVersion;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.EnumSet;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The catalogue for people, and each award version at the address that credentials name as their achievement. */
@Controller
@Hidden
class CataloguePages {

    private final RulesInForce rules;
    private final AwardViews views;

    CataloguePages(RulesInForce rules, AwardViews views) {
        this.rules = rules;
        this.views = views;
    }

    @Bean
    static NavigationLink catalogueLink() {
        return new NavigationLink(
                40, "Catalogue", "/catalogue", "Every award and its rule, in words.", EnumSet.allOf(Role.class));
    }

    @GetMapping("/catalogue")
    @PreAuthorize("isAuthenticated()")
    String list(Model model) {
        model.addAttribute(
                "awards",
                rules.current().catalogue().listAwards().stream()
                        .map(views::view)
                        .toList());
        return "catalogue/catalogue";
    }

    @GetMapping(path = "/achievements/{code}/{number}", produces = MediaType.TEXT_HTML_VALUE)
    String award(@PathVariable String code, @PathVariable String number, Model model) {
        model.addAttribute("award", require(code, number));
        return "catalogue/award";
    }

    @GetMapping(path = "/achievements/{code}/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AwardView> document(@PathVariable String code, @PathVariable String number) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .body(require(code, number));
    }

    private AwardView require(String code, String number) {
        return parse(code, number)
                .flatMap(rules.current().catalogue()::findAward)
                .map(views::view)
                .orElseThrow(() -> new NotFoundProblem("award version", code + "@" + number));
    }

    private static Optional<AwardVersion> parse(String code, String number) {
        try {
            return Optional.of(new AwardVersion(new AwardCode(code), Integer.parseInt(number)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
