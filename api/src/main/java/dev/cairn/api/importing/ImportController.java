package dev.cairn.api.importing;

import dev.cairn.api.account.CurrentAccount;
import dev.cairn.api.problem.NotFoundProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/imports")
@PreAuthorize("hasAnyRole('INTEGRATION', 'REGISTRAR')")
@Tag(name = "Imports")
class ImportController {

    private final NatImports imports;

    ImportController(NatImports imports) {
        this.imports = imports;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Imports NAT files of AVETMISS 8.0",
            description =
                    "Answers 201 with the report, also where faults left nothing to load: see 'loaded' and 'issues'."
                            + " The same files again change nothing.")
    ResponseEntity<ImportView> load(
            @Parameter(
                            description =
                                    "NAT00010, 20, 30, 60, 80, 85, 90, 100, 120, 130, each a file, or a zip archive of them.")
                    @RequestParam("files")
                    List<MultipartFile> files,
            @Parameter(description = "all-or-nothing, or good-lines") @RequestParam(defaultValue = "all-or-nothing")
                    String mode,
            @Parameter(description = "The calendar year of the collection; left out: found from the files.")
                    @RequestParam(required = false)
                    @Min(1994)
                    @Max(2100)
                    @Nullable
                    Integer collectionYear,
            CurrentAccount account) {
        ImportView view = imports.load(account.actor(), Uploads.read(files), Uploads.mode(mode), collectionYear);
        return ResponseEntity.created(URI.create("/api/imports/" + view.id())).body(view);
    }

    @GetMapping("/{importId}")
    @Operation(summary = "The report of an import")
    ImportView report(@PathVariable UUID importId) {
        return imports.find(importId).orElseThrow(() -> new NotFoundProblem("import", importId.toString()));
    }
}
