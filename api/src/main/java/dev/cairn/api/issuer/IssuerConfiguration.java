package dev.cairn.api.issuer;

import dev.cairn.api.database.DataFolder;
import dev.cairn.credentials.did.DidResolver;
import java.security.SecureRandom;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Unlocks the signing keys before the first request is answered. */
@Configuration(proxyBeanMethods = false)
class IssuerConfiguration {

    @Bean
    KeyVault keyVault(Environment environment, DataFolder folder, KeyRegister keys) {
        boolean external = StringUtils.hasText(environment.getProperty("spring.datasource.url"));
        SecureRandom random = new SecureRandom();
        // Read here and nowhere kept as a setting: settings are printed when something is wrong with them.
        MasterKeySource source = new MasterKeySource(
                environment.getProperty(MasterKeySource.VARIABLE), external ? null : folder, random);
        return KeyVault.unlock(source, keys, random);
    }

    /** Answers for our own issuers and endorsers from the database. */
    @Bean
    DidResolver ownDids(Issuers issuers) {
        return issuers::findDidDocument;
    }

    /** The provider's document is there from the first request on. */
    @Bean
    SmartInitializingSingleton issuerAtStart(Issuers issuers) {
        return issuers::issuerProfile;
    }
}
