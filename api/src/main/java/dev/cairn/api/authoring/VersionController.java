package dev.cairn.api.authoring;

import dev.cairn.api.listing.Listing;
import dev.cairn.api.problem.NotFoundProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/rules/versions")
@Tag(name = "Rule versions")
class VersionController {

    private static final String READERS = "hasAnyRole('DESIGNER', 'REGISTRAR')";

    private final Versions versions;
    private final Pathways pathways;

    VersionController(Versions versions, Pathways pathways) {
        this.versions = versions;
        this.pathways = pathways;
    }

    @GetMapping
    @PreAuthorize(READERS)
    @Operation(summary = "Every version of every rule, shipped or published, by name and number")
    Listing<VersionView> list() {
        return Listing.whole(versions.list());
    }

    @GetMapping("/{version}")
    @PreAuthorize(READERS)
    @Operation(summary = "One version of a rule, such as BSB50420@1, and how it was published")
    VersionView version(@PathVariable String version) {
        return versions.list().stream()
                .filter(one -> one.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new NotFoundProblem("rule version", version));
    }

    @GetMapping(path = "/{version}/export", produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(READERS)
    @Operation(summary = "A version with its tables and examples as one file")
    ResponseEntity<String> export(@PathVariable String version) {
        return DraftController.file(version, pathways.export(version));
    }
}
