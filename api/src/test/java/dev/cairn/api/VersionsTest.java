package dev.cairn.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootVersion;
import org.springframework.core.SpringVersion;
import org.springframework.security.core.SpringSecurityCoreVersion;

/**
 * The libraries that a wrong order of imports in the root POM silently replaces by older ones with known holes. Everything compiles and
 * starts then; only this test says so. Where a version was raised on purpose, raise it here.
 */
class VersionsTest {

    @Test
    void springIsTheOneOfOurBoot() {
        assertThat(SpringBootVersion.getVersion()).isEqualTo("3.5.16");
        assertThat(SpringVersion.getVersion()).isEqualTo("6.2.19");
        assertThat(SpringSecurityCoreVersion.getVersion()).isEqualTo("6.5.11");
    }

    @Test
    void jacksonIsTheOneOfOurBoot() {
        assertThat(com.fasterxml.jackson.databind.cfg.PackageVersion.VERSION.toString())
                .isEqualTo("2.21.4");
        assertThat(com.fasterxml.jackson.core.json.PackageVersion.VERSION.toString())
                .isEqualTo("2.21.4");
    }

    @Test
    void theProcessAndRuleEnginesAreTheSameRelease() {
        assertThat(org.kie.api.KieServices.class.getPackage().getImplementationVersion())
                .isEqualTo("10.1.0");
    }
}
