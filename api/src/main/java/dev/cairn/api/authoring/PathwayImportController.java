package dev.cairn.api.authoring;

import dev.cairn.api.account.CurrentAccount;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/rules/imports")
@Tag(name = "Rule drafts")
class PathwayImportController {

    private final Pathways pathways;

    PathwayImportController(Pathways pathways) {
        this.pathways = pathways;
    }

    /**
     * What came of a file.
     *
     * @param draft the pathway's draft
     * @param tables drafts of tables that are not the ones in force here
     */
    @Schema(name = "PathwayImport")
    record ImportView(DraftView draft, List<DraftView> tables) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasRole('DESIGNER')")
    @Operation(
            summary = "Makes drafts of a pathway file; publishes nothing",
            description =
                    "All of it or nothing: 400 lists every problem of the file with its JSON pointer. What is wrong with the rules"
                            + " themselves stands in each draft's report.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            type = "object",
                                                            description =
                                                                    "A file in the form cairn-pathway/1, as the exports give it."))))
    ResponseEntity<ImportView> load(@RequestBody String file, CurrentAccount account) {
        List<DraftView> made = pathways.importFile(file, account).stream()
                .map(draft -> DraftView.of(draft, account))
                .toList();
        DraftView pathway = made.get(made.size() - 1);
        return ResponseEntity.created(URI.create("/api/rules/drafts/" + pathway.id()))
                .body(new ImportView(pathway, made.subList(0, made.size() - 1)));
    }
}
