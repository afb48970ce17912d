package dev.cairn.api.database;

import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.server.ConfigurableServletWebServerFactory;
import org.springframework.stereotype.Component;

/** Keeps the web server out of the temp folder, where others clean and a killed application leaves its folders behind. */
@Component
class ContainerFolders implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {

    private final DataFolder folder;

    ContainerFolders(DataFolder folder) {
        this.folder = folder;
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory factory) {
        folder.folder("work");
        factory.setDocumentRoot(folder.folder("work/documents").toFile());
    }
}
