#include "sandbox/ayon/store/link.h"

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

EntityId idFrom(const QJsonValue &value)
{
    return EntityId::fromText(value.toString()).value_or(EntityId());
}

} // namespace

QJsonObject toState(const Link &link)
{
    return {{u"order"_s, link.order},
            {u"id"_s, link.id.toText()},
            {u"name"_s, link.name},
            {u"type"_s, link.type},
            {u"input"_s, link.input.toText()},
            {u"output"_s, link.output.toText()},
            {u"author"_s, link.author},
            {u"data"_s, link.data},
            {u"createdAt"_s, link.createdAt}};
}

Link linkFromState(const QJsonObject &state)
{
    return {.order = state.value("order"_L1).toInteger(),
            .id = idFrom(state.value("id"_L1)),
            .name = state.value("name"_L1).toString(),
            .type = state.value("type"_L1).toString(),
            .input = idFrom(state.value("input"_L1)),
            .output = idFrom(state.value("output"_L1)),
            .author = state.value("author"_L1).toString(),
            .data = state.value("data"_L1).toObject(),
            .createdAt = state.value("createdAt"_L1).toInteger()};
}

} // namespace bridge::sandbox::ayon
