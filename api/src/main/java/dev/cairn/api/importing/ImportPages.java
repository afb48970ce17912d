package dev.cairn.api.importing;

import dev.cairn.api.account.CurrentAccount;
import dev.cairn.api.account.Role;
import dev.cairn.api.decision.DecisionProgress;
import dev.cairn.api.problem.NotFoundProblem;
import dev.cairn.api.web.NavigationLink;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The page on which a registrar imports NAT files and reads what became of them. */
@Controller
@Hidden
@PreAuthorize("hasRole('REGISTRAR')")
class ImportPages {

    private static final int SHOWN = 20;

    private final NatImports imports;
    private final DecisionProgress progress;
    private final ZoneId zone;

    ImportPages(NatImports imports, DecisionProgress progress, Clock clock) {
        this.imports = imports;
        this.progress = progress;
        this.zone = clock.getZone();
    }

    @Bean
    static NavigationLink importsLink() {
        return new NavigationLink(
                25, "Imports", "/imports", "Bring in NAT files, and read what became of them.", Set.of(Role.REGISTRAR));
    }

    @GetMapping("/imports")
    String list(Model model) {
        model.addAttribute("imports", imports.listLatest(SHOWN));
        model.addAttribute("zone", zone);
        return "importing/imports";
    }

    @PostMapping("/imports")
    String load(@RequestParam("files") List<MultipartFile> files, @RequestParam String mode, CurrentAccount account) {
        ImportView view = imports.load(account.actor(), Uploads.read(files), Uploads.mode(mode), null);
        return "redirect:/imports/" + view.id();
    }

    @GetMapping("/imports/{importId}")
    String report(@PathVariable UUID importId, Model model) {
        model.addAttribute(
                "run", imports.find(importId).orElseThrow(() -> new NotFoundProblem("import", importId.toString())));
        model.addAttribute("waiting", progress.learnersWaiting());
        model.addAttribute("zone", zone);
        return "importing/report";
    }
}
