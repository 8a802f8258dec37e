#pragma once

#include "sandbox/ayon/refusal.h"
#include "sandbox/ayon/store/project.h"

namespace bridge::sandbox::ayon {

//! The anatomy of a fresh server, in the shape of `GET /api/projects/{project}/anatomy`.
const QJsonObject &builtinAnatomy();

//! An anatomy ready to be put into a project: lists as they are stored, and under which name an item was known before.
struct Anatomy {
    QJsonObject attrib = {};
    QJsonObject config = {};
    QJsonObject lists = {}; // for replaceLists()
};

//! A document as it was sent; sections that it leaves out are the built-in ones, attributes that it leaves out have
//! their defaults.
Checked<Anatomy> anatomyFromJson(const QJsonObject &document, const AttributeLibrary &library);

//! The document of a project.
QJsonObject toAnatomy(const ProjectRow &row);

} // namespace bridge::sandbox::ayon
