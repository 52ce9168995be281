package org.tocsin.app.wiring;

import org.tocsin.contracts.service.Health;
import org.tocsin.contracts.service.Service;

/** A service that has a state folder while it runs. */
final class StatefulService implements Service {
    private final Service service;
    private final StateFolder folder;

    StatefulService(Service service, StateFolder folder) {
        this.service = service;
        this.folder = folder;
    }

    @Override
    public String name() {
        return service.name();
    }

    @Override
    public void start() {
        service.start();
    }

    @Override
    public Health health() {
        return service.health();
    }

    @Override
    public void close() {
        try {
            service.close();
        } finally {
            folder.close();
        }
    }
}
