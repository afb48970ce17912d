package dev.cairn.api.organisation;

import dev.cairn.api.problem.ConflictProblem;
import dev.cairn.api.problem.NotFoundProblem;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organisations of this installation. Every call joins the caller's transaction. */
@Component
@Transactional
public class Organisations {

    private final OrganisationRepository repository;
    private final Clock clock;

    Organisations(OrganisationRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** @throws NotFoundProblem when there is none of that id */
    @Transactional(readOnly = true)
    public Organisation organisation(OrganisationId id) {
        return findOrganisation(id).orElseThrow(() -> new NotFoundProblem("organisation", id.value()));
    }

    @Transactional(readOnly = true)
    public Optional<Organisation> findOrganisation(OrganisationId id) {
        return repository.findById(id.value()).map(OrganisationEntity::toOrganisation);
    }

    /** All, by id. */
    @Transactional(readOnly = true)
    public List<Organisation> listOrganisations() {
        return repository.findAllByOrderById().stream()
                .map(OrganisationEntity::toOrganisation)
                .toList();
    }

    /** @throws ConflictProblem when the id is taken */
    public Organisation add(Organisation organisation) {
        if (repository.existsById(organisation.id().value())) {
            throw new ConflictProblem(
                    "Expected a new organisation id, but '%s' is taken.".formatted(organisation.id()));
        }
        return repository
                .save(new OrganisationEntity(organisation, clock.instant()))
                .toOrganisation();
    }

    /** The name of an organisation; its id where it is not known here. */
    @Transactional(readOnly = true)
    public String nameOf(String id) {
        return findOrganisation(new OrganisationId(id)).map(Organisation::name).orElse(id);
    }
}
