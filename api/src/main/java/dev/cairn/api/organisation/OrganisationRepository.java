package dev.cairn.api.organisation;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface OrganisationRepository extends JpaRepository<OrganisationEntity, String> {

    List<OrganisationEntity> findAllByOrderById();
}
