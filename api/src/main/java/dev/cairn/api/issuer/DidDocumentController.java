package dev.cairn.api.issuer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.api.problem.NotFoundProblem;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Publishes the DID documents of issuers and endorsers where the method did:web looks for them. For everybody, also for scripts of other
 * sites: verifiers run in browsers.
 */
@Hidden
@RestController
class DidDocumentController {
    /** Short, so that a key that was taken back does not live on in caches. */
    private static final CacheControl A_FEW_MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final Issuers issuers;

    DidDocumentController(Issuers issuers) {
        this.issuers = issuers;
    }

    @GetMapping(path = "/issuers/{id}/did.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JsonNode> issuer(@PathVariable String id) {
        return document(ProfileKind.ISSUER, id, "issuer");
    }

    @GetMapping(path = "/endorsers/{id}/did.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JsonNode> endorser(@PathVariable String id) {
        return document(ProfileKind.ENDORSER, id, "endorser");
    }

    private ResponseEntity<JsonNode> document(ProfileKind kind, String id, String what) {
        JsonNode document = issuers.findDidDocument(kind, id).orElseThrow(() -> new NotFoundProblem(what, id));
        return ResponseEntity.ok()
                .cacheControl(A_FEW_MINUTES)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(document);
    }
}
