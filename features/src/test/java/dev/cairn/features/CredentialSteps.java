package dev.cairn.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** What a stranger does with a credential. */
public class CredentialSteps {

    private final World world;
    private CairnVerify.Answer answer;

    public CredentialSteps(World world) {
        this.world = world;
    }

    private HttpResponse<String> open(String accept) {
        return world.as(null).get(URI.create(world.credential).getPath(), accept);
    }

    private String document() {
        HttpResponse<String> response = open("application/vc");
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    @Then("anyone who opens its address reads that it is valid")
    public void anyoneReadsThatItIsValid() {
        HttpResponse<String> page = open("text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("data-verdict=\"valid\"");
    }

    @When("a program asks for the credential as {string}")
    public void aProgramAsks(String mediaType) {
        world.answer = open(mediaType);
    }

    @Then("it gets the signed document as {string}")
    public void itGetsTheDocument(String mediaType) {
        assertThat(world.answer.headers().firstValue("Content-Type").orElse("")).startsWith(mediaType);
        JsonNode credential = Client.json(world.answer);
        assertThat(credential.get("id").asText()).isEqualTo(world.credential);
        assertThat(credential.toString()).contains("eddsa-rdfc-2022");
    }

    @Then("it carries the endorsements of three organisations")
    public void itCarriesEndorsements() {
        assertThat(Client.json(open("application/vc")).get("endorsement")).hasSize(3);
    }

    // ---- cairn verify

    /** The DID documents of everybody who signed something in the credential, as a careful verifier collects them. */
    private List<String> didDocuments(String document) {
        JsonNode credential = Client.json(open("application/vc"));
        List<String> documents = new ArrayList<>();
        documents.add(didDocument(credential));
        credential.path("endorsement").forEach(endorsement -> documents.add(didDocument(endorsement)));
        return documents;
    }

    private String didDocument(JsonNode credential) {
        String did = credential.get("issuer").get("id").asText();
        String path = did.replaceFirst("^did:web:[^:]+", "").replace(':', '/') + "/did.json";
        HttpResponse<String> response = world.as(null).get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    @Then("{string} says that it is valid")
    public void saysValid(String command) {
        String document = document();
        answer = CairnVerify.run(document, didDocuments(document));
        assertThat(answer.exitCode()).as(answer.output()).isZero();
        assertThat(answer.output()).contains("valid");
    }

    @When("somebody changes the name of the award in a copy of it")
    public void somebodyChangesTheName() {
        String document = document();
        String changed = document.replace("Food Safety Supervisor", "Food Safety Superintendent");
        assertThat(changed).isNotEqualTo(document);
        answer = CairnVerify.run(changed, didDocuments(document));
    }

    @Then("{string} says that it is not valid")
    public void saysInvalid(String command) {
        assertThat(answer.exitCode()).as(answer.output()).isEqualTo(1);
    }

    @When("somebody verifies it without the issuer's document")
    public void verifiesWithoutDocument() {
        answer = CairnVerify.run(document(), List.of());
    }

    @Then("{string} says that the issuer is unknown")
    public void saysIssuerUnknown(String command) {
        assertThat(answer.exitCode()).as(answer.output()).isEqualTo(2);
        assertThat(answer.output()).containsIgnoringCase("issuer is unknown");
    }

    @Then("neither her birth date nor her student identifier stands in the credential")
    public void noPersonalData() {
        assertThat(document())
                .doesNotContain("1998-04-09")
                .doesNotContain("09041998")
                .doesNotContain(world.learner.usi());
    }
}
