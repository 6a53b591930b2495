package org.workershome.kit.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of unions.
 *
 * @param next cursor of the following page; null on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "工会列表的一页 / One page of unions")
public record UnionPageView(List<UnionView> items, @Nullable String next) {}
