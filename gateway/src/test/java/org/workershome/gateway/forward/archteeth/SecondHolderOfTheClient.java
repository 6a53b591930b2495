package org.workershome.gateway.forward.archteeth;

import io.vertx.core.http.HttpClient;

record SecondHolderOfTheClient(HttpClient client) {}
