package dev.cairn.api.catalogue;

import dev.cairn.engine.endorsement.EndorsementTable;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.stacking.Stacker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine with the rule assets in the jar, put together once: compiling them takes seconds, using them microseconds. */
@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

    @Bean
    Catalogue catalogue() {
        return Catalogue.load();
    }

    @Bean
    Stacker stacker(Catalogue catalogue) {
        return Stacker.shipped(catalogue);
    }

    @Bean
    EndorsementTable endorsementTable() {
        return EndorsementTable.shipped();
    }
}
