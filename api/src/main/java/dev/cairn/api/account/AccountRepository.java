package dev.cairn.api.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AccountRepository extends JpaRepository<AccountEntity, UUID> {

    Optional<AccountEntity> findByUsername(String username);

    boolean existsByUsername(String username);

    List<AccountEntity> findByOrganisationIdAndEnabledTrueOrderByUsername(String organisationId);

    @Query(
            "select count(a) > 0 from AccountEntity a join a.roles r where r = :role and a.enabled and not a.demonstration")
    boolean existsUsableWithRole(Role role);
}
