#pragma once

#include "frame/studio.h"
#include "lanes/handler.h"
#include "media/mediasync.h"

namespace bridge::transmitter {

//! Brings the movies and pictures of versions to ShotGrid. Stands behind the part that brings the versions themselves:
//! one that is not there then is waited for, by failing for now (B-11), unless it never will be.
class MediaHandler : public lanes::Handler
{
public:
    MediaHandler(frame::Studio &studio, ProjectName project);

    QCoro::Task<Result<std::vector<lanes::Outcome>>> handle(std::vector<ayon::Event> events, lanes::Tell tell,
                                                            std::stop_token stop) override;

private:
    frame::Studio &m_studio;
    const ProjectName m_project;
    media::MediaSync m_media;
};

//! Writes to ShotGrid where the files of versions lie. Stands behind the versions as well.
class MediaPathHandler : public lanes::Handler
{
public:
    MediaPathHandler(frame::Studio &studio, ProjectName project);

    QCoro::Task<Result<std::vector<lanes::Outcome>>> handle(std::vector<ayon::Event> events, lanes::Tell tell,
                                                            std::stop_token stop) override;

private:
    frame::Studio &m_studio;
    const ProjectName m_project;
};

} // namespace bridge::transmitter
