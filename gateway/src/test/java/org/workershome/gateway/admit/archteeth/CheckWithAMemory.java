package org.workershome.gateway.admit.archteeth;

import java.sql.Connection;

record CheckWithAMemory(Connection connection) {}
