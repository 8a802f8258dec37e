#pragma once

#include <QHashFunctions>
#include <QString>

#include <array>
#include <compare>
#include <functional>
#include <optional>

namespace bridge {

//! Id of an AYON entity: 128 bits, written as 32 lower-case hexadecimal digits. Empty when all bits are zero.
//! Ordered as its text is. Takes 16 bytes and no allocation, because trees hold hundreds of thousands of them.
class EntityId
{
public:
    EntityId() = default;

    //! From 32 hexadecimal digits, with or without dashes, in either case; AYON's error texts show dashed ids.
    static std::optional<EntityId> fromText(QStringView text);

    bool isEmpty() const { return *this == EntityId(); }
    QString toText() const;

    auto operator<=>(const EntityId &) const = default;
    friend size_t qHash(const EntityId &id, size_t seed = 0) noexcept
    {
        return qHashBits(id.m_bytes.data(), id.m_bytes.size(), seed);
    }

private:
    std::array<uchar, 16> m_bytes = {};
};

//! Name of an AYON project: `^[a-zA-Z0-9_]+$`. The server compares names without regard to case; this type does not.
class ProjectName
{
public:
    ProjectName() = default;
    explicit ProjectName(QString text)
        : m_text(std::move(text))
    {
    }

    bool isEmpty() const { return m_text.isEmpty(); }
    const QString &toText() const { return m_text; }

    //! What the server demands of a name but does not check when a project is made (a bad one is a 500 there).
    bool isValid() const;

    auto operator<=>(const ProjectName &other) const { return m_text.compare(other.m_text) <=> 0; }
    bool operator==(const ProjectName &) const = default;
    friend size_t qHash(const ProjectName &name, size_t seed = 0) noexcept { return qHash(name.m_text, seed); }

private:
    QString m_text;
};

//! Number of a row of one ShotGrid type; 0 is none. Types count on their own, so a number alone names nothing.
class ShotgridId
{
public:
    constexpr ShotgridId() = default;
    constexpr explicit ShotgridId(qint64 number)
        : m_number(number)
    {
    }

    //! From decimal text, as AYON's `attrib.shotgridId` holds it; none for the markers that may stand there instead
    //! of a number (`removed`, the slug of an asset category).
    static std::optional<ShotgridId> fromText(QStringView text);

    constexpr bool isEmpty() const { return m_number == 0; }
    constexpr qint64 number() const { return m_number; }
    QString toText() const { return QString::number(m_number); }

    constexpr auto operator<=>(const ShotgridId &) const = default;
    friend size_t qHash(ShotgridId id, size_t seed = 0) noexcept { return qHash(id.m_number, seed); }

private:
    qint64 m_number = 0;
};

//! One row of a ShotGrid site: `{"type": "Shot", "id": 862}`.
struct ShotgridRef {
    QString type = {}; // the schema's name: "Shot", "CustomEntity07"
    ShotgridId id = {};

    bool isEmpty() const { return id.isEmpty(); }
    auto operator<=>(const ShotgridRef &other) const
    {
        const auto byType = type.compare(other.type) <=> 0;
        return byType != 0 ? byType : std::strong_ordering(id <=> other.id);
    }
    bool operator==(const ShotgridRef &) const = default;
    friend size_t qHash(const ShotgridRef &ref, size_t seed = 0) noexcept { return qHashMulti(seed, ref.type, ref.id); }
};

//! The id that an AYON entity made for something of a ShotGrid site has, on every machine and in every run: UUID v5 of
//! site and \a key, so that a repeated create conflicts instead of duplicating. The key names the thing within the
//! site: "Shot/862" for a row. \a site is a URL or a host name; scheme, letter case, port 80/443 and a trailing slash
//! do not count.
EntityId entityIdFor(QStringView site, QStringView key);

} // namespace bridge

template <> struct std::hash<bridge::EntityId> {
    std::size_t operator()(const bridge::EntityId &id) const noexcept { return qHash(id); }
};
