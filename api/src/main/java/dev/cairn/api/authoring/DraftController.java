package dev.cairn.api.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.api.account.CurrentAccount;
import dev.cairn.api.listing.Listing;
import dev.cairn.api.rehearsal.Rehearsal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/rules/drafts")
@Tag(name = "Rule drafts")
class DraftController {

    private static final String WRITERS = "hasRole('DESIGNER')";
    private static final String READERS = "hasAnyRole('DESIGNER', 'REGISTRAR')";

    private final Drafts drafts;
    private final Publications publications;
    private final Pathways pathways;

    DraftController(Drafts drafts, Publications publications, Pathways pathways) {
        this.drafts = drafts;
        this.publications = publications;
        this.pathways = pathways;
    }

    @Schema(name = "NewDraft")
    record Creation(
            @Schema(allowableValues = {"award", "decision-model", "unit-mappings", "sharing-limits"}) @NotNull
            DraftKind kind,

            @Schema(
                    description =
                            "An award's code, which may be left out where the text says it; a decision model's name; else left out.")
            @Size(max = 80)
            @Nullable
            String name,

            @Schema(
                    description =
                            "The rule: an award definition in JSON or YAML, a decision model in DMN, mappings or limits in JSON.")
            @NotBlank
            String text,

            @ArraySchema(schema = @Schema(type = "object")) @Nullable
            JsonNode examples,

            @Schema(description = "Titles of units that the catalogue does not have, by code.") @Nullable
            Map<String, String> units,

            @Schema(description = "The first day on which a decision model decides; an award's text says it.") @Nullable
            LocalDate effectiveFrom,

            @Valid @Nullable PreviousEnd previous) {}

    @Schema(name = "DraftSave")
    record Saving(
            @Schema(description = "The revision that was changed. Another one is the latest by now: 409.") @Min(1)
            int revision,

            @NotBlank String text,

            @ArraySchema(schema = @Schema(type = "object")) @Nullable
            JsonNode examples,

            @Nullable Map<String, String> units,
            @Nullable LocalDate effectiveFrom,
            @Valid @Nullable PreviousEnd previous) {}

    @Schema(name = "DraftSubmission")
    record SubmissionRequest(@Min(1) int revision) {}

    @Schema(name = "DraftPublication")
    record PublicationRequest(
            @Schema(description = "The revision that was read: exactly that is published.") @Min(1)
            int revision,

            @Size(max = 2000) @Nullable String comment) {}

    @Schema(name = "SavedDraft", description = "One save of a draft, as it was made.")
    record SaveView(int revision, String savedBy, Instant savedAt, String text) {
        static SaveView of(DraftStore.Save save) {
            return new SaveView(save.revision(), save.savedBy(), save.savedAt(), save.text());
        }
    }

    @GetMapping
    @PreAuthorize(READERS)
    @Operation(summary = "The drafts of all designers, by name")
    Listing<DraftView.Summary> list(
            @RequestParam(defaultValue = Listing.DEFAULT) int limit,
            @RequestParam(required = false) @Nullable UUID after) {
        int most = Listing.within(limit);
        List<DraftView.Summary> found =
                drafts.list(after, most + 1).stream().map(DraftView.Summary::of).toList();
        return Listing.page(found, most, summary -> summary.id().toString(), "/api/rules/drafts");
    }

    @PostMapping
    @PreAuthorize(WRITERS)
    @Operation(
            summary = "Makes a draft of an award or of a decision model",
            description =
                    "Answers 201 also where the text has problems: see 'report'. Such a draft cannot be published.")
    ResponseEntity<DraftView> create(@Valid @RequestBody Creation creation, CurrentAccount account) {
        DraftContent content = new DraftContent(
                creation.text(),
                NewDraft.examples(creation.examples()),
                NewDraft.units(creation.units()),
                creation.effectiveFrom(),
                creation.previous());
        Draft made = drafts.create(List.of(NewDraft.of(creation.kind(), creation.name(), content)), account)
                .get(0);
        return ResponseEntity.created(URI.create("/api/rules/drafts/" + made.id()))
                .body(DraftView.of(made, account));
    }

    @GetMapping("/{draftId}")
    @PreAuthorize(READERS)
    @Operation(summary = "A draft, with what the checks make of it under the rules in force")
    DraftView draft(@PathVariable UUID draftId, CurrentAccount account) {
        return DraftView.of(drafts.require(draftId), account);
    }

    @PutMapping("/{draftId}")
    @PreAuthorize(WRITERS)
    @Operation(
            summary = "Saves a draft, checks it and runs its examples",
            description = "Kept whatever the checks say. A draft that was submitted is a draft again.")
    DraftView save(@PathVariable UUID draftId, @Valid @RequestBody Saving saving, CurrentAccount account) {
        DraftContent content = new DraftContent(
                saving.text(),
                NewDraft.examples(saving.examples()),
                NewDraft.units(saving.units()),
                saving.effectiveFrom(),
                saving.previous());
        return DraftView.of(drafts.save(draftId, saving.revision(), content, account), account);
    }

    @DeleteMapping("/{draftId}")
    @PreAuthorize(WRITERS)
    @Operation(summary = "Gives a draft up")
    ResponseEntity<Void> delete(@PathVariable UUID draftId, @RequestParam int revision, CurrentAccount account) {
        drafts.delete(draftId, revision, account);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/{draftId}/saves")
    @PreAuthorize(READERS)
    @Operation(summary = "Every save of a draft, the latest first")
    Listing<SaveView> saves(@PathVariable UUID draftId) {
        return Listing.whole(
                drafts.listSaves(draftId).stream().map(SaveView::of).toList());
    }

    @PostMapping("/{draftId}/rehearsals")
    @PreAuthorize(READERS)
    @Operation(
            summary = "Begins to decide all learners as if the draft were published",
            description =
                    "Answers at once; Location says where to look how far it is. 409 while the draft has a problem.")
    ResponseEntity<Rehearsal> rehearse(@PathVariable UUID draftId, CurrentAccount account) {
        Rehearsal begun = publications.rehearse(draftId, account);
        return ResponseEntity.accepted()
                .location(URI.create("/api/rules/rehearsals/" + begun.id()))
                .body(begun);
    }

    @PostMapping("/{draftId}/submission")
    @PreAuthorize(WRITERS)
    @Operation(summary = "Asks for the second pair of eyes", description = "409 while the draft has a problem.")
    DraftView submit(
            @PathVariable UUID draftId, @Valid @RequestBody SubmissionRequest submission, CurrentAccount account) {
        return DraftView.of(drafts.submit(draftId, submission.revision(), account), account);
    }

    @DeleteMapping("/{draftId}/submission")
    @PreAuthorize(READERS)
    @Operation(summary = "Takes a submission back: it is a draft again")
    DraftView withdraw(@PathVariable UUID draftId, CurrentAccount account) {
        return DraftView.of(drafts.withdraw(draftId, account), account);
    }

    @PostMapping("/{draftId}/publication")
    @PreAuthorize(READERS)
    @Operation(
            summary = "Publishes a submitted draft as a version that never changes",
            description =
                    "By somebody who has not edited that version (four eyes). 409 while it has a problem, is not submitted, or is not"
                            + " rehearsed.")
    DraftView publish(
            @PathVariable UUID draftId, @Valid @RequestBody PublicationRequest publication, CurrentAccount account) {
        publications.publish(draftId, publication.revision(), publication.comment(), account);
        return draft(draftId, account);
    }

    @GetMapping(path = "/{draftId}/export", produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(READERS)
    @Operation(summary = "A draft with its tables and examples as one file")
    ResponseEntity<String> export(@PathVariable UUID draftId) {
        Draft draft = drafts.require(draftId);
        return file(draft.version(), pathways.export(draft));
    }

    static ResponseEntity<String> file(String version, PathwayFile file) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.pathway.json\"".formatted(version.replace('@', '-')))
                .contentType(MediaType.APPLICATION_JSON)
                .body(file.write());
    }
}
