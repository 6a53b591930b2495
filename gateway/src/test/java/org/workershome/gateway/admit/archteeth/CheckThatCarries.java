package org.workershome.gateway.admit.archteeth;

import org.workershome.gateway.forward.UpstreamClient;

record CheckThatCarries(UpstreamClient client) {}
