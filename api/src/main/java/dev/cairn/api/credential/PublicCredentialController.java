package dev.cairn.api.credential;

import dev.cairn.api.problem.NotFoundProblem;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * A credential at its own address: the signed document to a program, a page that says valid or not to a browser. Without sign-in:
 * whoever has the address was given it.
 */
@Controller
@Hidden
class PublicCredentialController {

    static final String VC = "application/vc";

    private final CredentialStore store;
    private final PublicVerification verification;
    private final CredentialPages pages;

    PublicCredentialController(CredentialStore store, PublicVerification verification, CredentialPages pages) {
        this.store = store;
        this.verification = verification;
        this.pages = pages;
    }

    /** {@code application/vc} is VC 2.0's own type; the others are what older wallets ask for (VCDM 6.2). */
    @GetMapping(
            path = "/credentials/{id}",
            produces = {VC, "application/vc+ld+json", "application/ld+json", MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<String> document(@PathVariable String id) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .body(require(id).document());
    }

    @GetMapping(path = "/credentials/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String page(@PathVariable String id, Model model) {
        IssuedCredential credential = require(id);
        model.addAttribute("credential", pages.page(credential, verification.verify(credential)));
        return "credential/credential";
    }

    private IssuedCredential require(String id) {
        return parse(id).flatMap(store::find).orElseThrow(() -> new NotFoundProblem("credential", id));
    }

    private static Optional<UUID> parse(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
