#include "sandbox/ayon/anatomy.h"

#include <QJsonDocument>

namespace bridge::sandbox::ayon {
namespace {

const char document[] = R"json({
  "entity_naming": {"capitalization": "lower", "separator": "_"},
  "roots": [{"name": "work", "windows": "C:/projects", "linux": "/mnt/share/projects", "darwin": "/Volumes/projects"}],
  "templates": {
    "version_padding": 3,
    "version": "v{version:0>{@version_padding}}",
    "frame_padding": 4,
    "frame": "{frame:0>{@frame_padding}}",
    "work": [{
      "name": "default",
      "directory": "{root[work]}/{project[name]}/{hierarchy}/{folder[name]}/work/{task[name]}",
      "file": "{project[code]}_{folder[name]}_{task[name]}_{@version}<_{comment}>.{ext}"}],
    "publish": [{
      "name": "default",
      "directory": "{root[work]}/{project[name]}/{hierarchy}/{folder[name]}/publish/{product[type]}/{product[name]}/{@version}",
      "file": "{project[code]}_{folder[name]}_{product[name]}_{@version}<.{@frame}>.{ext}"}],
    "hero": [{
      "name": "default",
      "directory": "{root[work]}/{project[name]}/{hierarchy}/{folder[name]}/publish/{product[type]}/{product[name]}/hero",
      "file": "{project[code]}_{folder[name]}_{product[name]}_hero<.{frame}>.{ext}"}],
    "delivery": [],
    "staging": [],
    "others": []},
  "attributes": {},
  "folder_types": [
    {"name": "Folder", "shortName": "", "color": "#cccccc", "icon": "folder"},
    {"name": "Library", "shortName": "lib", "color": "#cccccc", "icon": "category"},
    {"name": "Asset", "shortName": "", "color": "#cccccc", "icon": "smart_toy"},
    {"name": "Episode", "shortName": "ep", "color": "#cccccc", "icon": "live_tv"},
    {"name": "Sequence", "shortName": "sq", "color": "#cccccc", "icon": "theaters"},
    {"name": "Shot", "shortName": "sh", "color": "#cccccc", "icon": "movie"}],
  "task_types": [
    {"name": "Generic", "shortName": "gener", "color": "#3498db", "icon": "task_alt"},
    {"name": "Art", "shortName": "art", "color": "#e67e22", "icon": "palette"},
    {"name": "Modeling", "shortName": "mdl", "color": "#16a085", "icon": "language"},
    {"name": "Texture", "shortName": "tex", "color": "#8e44ad", "icon": "brush"},
    {"name": "Lookdev", "shortName": "look", "color": "#9b59b6", "icon": "ev_shadow"},
    {"name": "Rigging", "shortName": "rig", "color": "#c0392b", "icon": "construction"},
    {"name": "Edit", "shortName": "edit", "color": "#7f8c8d", "icon": "imagesearch_roller"},
    {"name": "Layout", "shortName": "lay", "color": "#27ae60", "icon": "nature_people"},
    {"name": "Setdress", "shortName": "dress", "color": "#2ecc71", "icon": "scene"},
    {"name": "Animation", "shortName": "anim", "color": "#3599f1", "icon": "directions_run"},
    {"name": "FX", "shortName": "fx", "color": "#f39c12", "icon": "fireplace"},
    {"name": "Lighting", "shortName": "lgt", "color": "#f1c40f", "icon": "highlight"},
    {"name": "Paint", "shortName": "paint", "color": "#d35400", "icon": "video_stable"},
    {"name": "Compositing", "shortName": "comp", "color": "#2980b9", "icon": "layers"},
    {"name": "Roto", "shortName": "roto", "color": "#1abc9c", "icon": "gesture"},
    {"name": "Matchmove", "shortName": "matchmove", "color": "#34495e", "icon": "switch_video"}],
  "link_types": [
    {"link_type": "generative", "input_type": "version", "output_type": "version", "color": "#3f67de", "style": "solid"},
    {"link_type": "breakdown", "input_type": "folder", "output_type": "folder", "color": "#27792a", "style": "solid"},
    {"link_type": "reference", "input_type": "version", "output_type": "version", "color": "#d94383", "style": "solid"},
    {"link_type": "template", "input_type": "folder", "output_type": "folder", "color": "#d94383", "style": "solid"}],
  "statuses": [
    {"name": "Not ready", "shortName": "NRD", "state": "not_started", "icon": "fiber_new", "color": "#3d444f",
     "scope": ["folder", "product", "task"]},
    {"name": "Ready to start", "shortName": "RDY", "state": "not_started", "icon": "timer", "color": "#bababa",
     "scope": ["folder", "task"]},
    {"name": "In progress", "shortName": "PRG", "state": "in_progress", "icon": "play_arrow", "color": "#3498db",
     "scope": ["folder", "task"]},
    {"name": "Pending review", "shortName": "RVW", "state": "in_progress", "icon": "visibility", "color": "#ff9b0a",
     "scope": ["folder", "version", "task"]},
    {"name": "Approved", "shortName": "APP", "state": "done", "icon": "task_alt", "color": "#00f0b4",
     "scope": ["folder", "product", "version", "task"]},
    {"name": "On hold", "shortName": "HLD", "state": "blocked", "icon": "back_hand", "color": "#fa6e46",
     "scope": ["folder", "task"]},
    {"name": "Omitted", "shortName": "OMT", "state": "blocked", "icon": "block", "color": "#cb1a1a",
     "scope": ["folder", "product", "version", "representation", "task"]}],
  "tags": [{"name": "important", "color": "#ff2450"}, {"name": "for reel", "color": "#16b9c0"}],
  "product_base_types": {
    "default": {"color": "#cccccc", "icon": "deployed_code"},
    "definitions": [
      {"name": "image", "color": "#cccccc", "icon": "imagesmode"},
      {"name": "render", "color": "#cccccc", "icon": "photo_library"},
      {"name": "review", "color": "#cccccc", "icon": "photo_library"},
      {"name": "plate", "color": "#cccccc", "icon": "camera_roll"},
      {"name": "camera", "color": "#cccccc", "icon": "videocam"},
      {"name": "model", "color": "#cccccc", "icon": "language"},
      {"name": "rig", "color": "#cccccc", "icon": "accessibility"},
      {"name": "look", "color": "#cccccc", "icon": "ev_shadow"},
      {"name": "workfile", "color": "#cccccc", "icon": "home_repair_service"}]}
})json";

} // namespace

const QJsonObject &builtinAnatomy()
{
    static const QJsonObject anatomy = QJsonDocument::fromJson(document).object();
    return anatomy;
}

} // namespace bridge::sandbox::ayon
